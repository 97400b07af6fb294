import yargs, { type Argv } from 'yargs';
import type { DesignName } from '../report/designs/index.ts';
import { DESIGNS } from './designs/table.ts';
import { allowLibraries, LIBRARY } from './libraries.ts';
import { VERSION } from './manifest.ts';
import { misunderstood } from './misunderstood.ts';
import { CALLED, SET } from './options.ts';

/** Each command is loaded when it is asked for, so that none waits for what others need. */
const toCheck = () => import('./check-command.ts');
const toInit = () => import('./init-command.ts');
const toCompleteLines = () => import('./completion-command.ts');
const toTellTheSchema = () => import('./schema-command.ts');
const toRun = () => import('./experiment-command.ts');
const toSayHowToRun = () => import('./run-options.ts');
const toSayHowToDesign = () => import('./designs/options.ts');
const toTrace = () => import('./trace-command.ts');
const toFindPeople = () => import('./people-command.ts');
const toMeasure = () => import('./measure-command.ts');
const toFit = () => import('./fit-command.ts');
const toHold = () => import('./hold-command.ts');
const toMapLogs = () => import('./map-log-command.ts');
const toMap = () => import('./map-command.ts');
const toReport = () => import('./report-command.ts');
const toWorkbench = () => import('./workbench-command.ts');

const COMMANDS = [
  'run',
  'compare',
  ...(Object.keys(DESIGNS) as DesignName[]),
  'check',
  'trace',
  'people',
  'measure',
  'fit',
  'hold',
  'map-log',
  'map',
  'report',
  'workbench',
  'schema',
  'completion',
  'init',
] as const;

/** Runs the command that the arguments ask for. @throws InputFault where they cannot be understood */
export async function command(args: readonly string[]): Promise<void> {
  try {
    await parser(args).parseAsync();
  } catch (error) {
    // What yargs itself throws is its way to say that it does not understand.
    if (!(error instanceof Error && error.name === 'YError')) throw error;
    throw misunderstood(error.message, args, COMMANDS, []);
  }
}

/** One system, or the base and another. */
function filesIn({ base, other }: Record<string, unknown>): string[] {
  return [String(base), ...(other === undefined ? [] : [String(other)])];
}

/**
 * When a command begins yargs writes the help of all its options, to have it should the command fail: a sixth of the time of
 * a short one. Ours is never shown with a failure, and `--help` writes its own.
 */
function withoutHelpAhead(program: Argv): void {
  const { getInternalMethods } = program as unknown as {
    getInternalMethods?: () => { getUsageInstance(): { cacheHelpMessage(): void } };
  };
  if (getInternalMethods) getInternalMethods.call(program).getUsageInstance().cacheHelpMessage = () => {};
}

/** The commands, with their options and what each does. */
function parser(args: readonly string[]): Argv {
  const strings = (argv: Record<string, unknown>, name: string) => (argv[name] as string[] | undefined) ?? [];
  // English, whatever the machine speaks: all other words are.
  const program = yargs([...args]).locale('en');
  withoutHelpAhead(program);
  program
    .scriptName(CALLED)
    .usage('$0 COMMAND\n\nSimulates people’s journeys through a community mental health system.')
    .command(
      'run <scenario>',
      'Run one system and print what it does',
      async (command) =>
        (await toSayHowToRun()).withRunOptions(
          command.positional('scenario', { type: 'string', describe: 'A scenario file (YAML)' }),
        ),
      async (argv) => {
        const { runOptions } = await toSayHowToRun();
        const { experimentCommand } = await toRun();
        return experimentCommand('run', [String(argv.scenario)], runOptions(argv));
      },
    )
    .command(
      'compare <base> [others..]',
      'Compare systems, or changes to one system, for the same people',
      async (command) =>
        (await toSayHowToRun()).withTryOptions(
          command
            .positional('base', {
              type: 'string',
              describe: 'The scenario that the others are compared with',
            })
            .positional('others', {
              type: 'string',
              array: true,
              describe: 'Other scenarios; without any, the variants that the base holds',
            }),
        ),
      async (argv) => {
        const { runOptions } = await toSayHowToRun();
        const { experimentCommand } = await toRun();
        const files = [String(argv.base), ...strings(argv, 'others')];
        return experimentCommand('compare', files, runOptions(argv));
      },
    );
  for (const [name, { takes, does, load }] of Object.entries(DESIGNS))
    program.command(
      `${name} ${takes}`,
      does,
      async (command) =>
        (await load()).command.options((await toSayHowToDesign()).withDesignOptions(command)),
      async (argv) => (await load()).command.run(filesIn(argv), argv),
    );
  return program
    .command(
      'check <scenarios..>',
      'Say everything that is wrong with a scenario, at its line',
      (command) =>
        command
          .positional('scenarios', { type: 'string', array: true, describe: 'Scenario files' })
          .option('print', {
            type: 'boolean',
            default: false,
            describe: 'Print the scenario in its one normal form',
          })
          .option('assumed', {
            type: 'boolean',
            default: false,
            describe:
              'List what the scenario does not say and changes who is seen or how it ends, with the value taken and the line where it would be written',
          })
          .option('json', {
            type: 'boolean',
            default: false,
            describe: 'Print the problems, and what was assumed, as JSON',
          })
          .option('set', SET),
      async (argv) =>
        (await toCheck()).checkCommand(strings(argv, 'scenarios'), {
          set: strings(argv, 'set'),
          print: argv.print === true,
          assumed: argv.assumed === true,
          json: argv.json === true,
        }),
    )
    .command(
      'trace <scenario>',
      'Tell one person’s journey, beside the same person’s in another system',
      async (command) => (await toTrace()).withTraceOptions(command),
      async (argv) => {
        const { traceCommand, traceOptions } = await toTrace();
        return traceCommand(String(argv.scenario), traceOptions(argv));
      },
    )
    .command(
      'people <results>',
      'Find people to follow: by a condition, or picked for a workshop',
      async (command) => (await toFindPeople()).withPeopleOptions(command),
      async (argv) => {
        const { peopleCommand, peopleOptions } = await toFindPeople();
        return peopleCommand(String(argv.results), peopleOptions(argv));
      },
    )
    .command(
      'measure <log>',
      'Measure an event log: a run’s, or a real service’s',
      async (command) => (await toMeasure()).withMeasureOptions(command),
      async (argv) => {
        const { measureCommand, measureOptions } = await toMeasure();
        return measureCommand(String(argv.log), measureOptions(argv));
      },
    )
    .command(
      'fit <log>',
      'Write a scenario with the figures of a log, each with its limits (YAML)',
      async (command) => (await toFit()).withFitOptions(command),
      async (argv) => {
        const { fitCommand, fitOptions } = await toFit();
        return fitCommand(String(argv.log), fitOptions(argv));
      },
    )
    .command(
      'hold <log> <scenario>',
      'Hold a scenario against a log, part by part, beside how far runs lie from each other',
      async (command) => (await toHold()).withHoldOptions(command),
      async (argv) => {
        const { holdCommand, holdOptions } = await toHold();
        return holdCommand(String(argv.log), String(argv.scenario), holdOptions(argv));
      },
    )
    .command(
      'map-log <tables..>',
      'Propose how the tables of a record system are read as an event log (YAML)',
      async (command) => (await toMapLogs()).withMapLogOptions(command),
      async (argv) => {
        const { mapLogCommand, mapLogOptions } = await toMapLogs();
        return mapLogCommand(strings(argv, 'tables'), mapLogOptions(argv));
      },
    )
    .command(
      'map <scenario> [other]',
      'Draw a system, or two side by side with what differs marked (SVG)',
      async (command) => (await toMap()).withMapOptions(command),
      async (argv) => {
        const { mapCommand, mapFiles, mapOptions } = await toMap();
        return mapCommand(mapFiles(argv), mapOptions(argv));
      },
    )
    .command(
      'report <results>',
      'Write one self-contained page from results on disk (HTML)',
      async (command) => (await toReport()).withReportOptions(command),
      async (argv) => {
        const { reportCommand, reportOptions } = await toReport();
        return reportCommand(String(argv.results), reportOptions(argv));
      },
    )
    .command(
      'workbench <base> [others..]',
      'Write one page on which a room can try changes, without a network (HTML)',
      async (command) => (await toWorkbench()).withWorkbenchOptions(command),
      async (argv) => {
        const { workbenchCommand, workbenchOptions } = await toWorkbench();
        return workbenchCommand([String(argv.base), ...strings(argv, 'others')], workbenchOptions(argv));
      },
    )
    .command('schema', 'Print the JSON Schema of the language, for editors', {}, async () =>
      (await toTellTheSchema()).schemaCommand(),
    )
    .command(
      'completion',
      'Print a script by which bash or zsh completes commands and options',
      {},
      async () => (await toCompleteLines()).completionCommand(),
    )
    .command(
      'init [file]',
      'Write a commented scenario to start from',
      (command) =>
        command.positional('file', {
          type: 'string',
          default: 'my-scenario.yaml',
          describe: 'The file to write',
        }),
      async (argv) => (await toInit()).initCommand(String(argv.file)),
    )
    .option('library', LIBRARY)
    .middleware((argv) => allowLibraries((argv.library as string[] | undefined) ?? []))
    .demandCommand(1, `Say what to do: ${CALLED} ${COMMANDS.join(', ').replace(/, (?=\w+$)/, ' or ')}.`)
    .strict()
    .version(VERSION)
    .alias('help', 'h')
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .exitProcess(false)
    .fail((message, error) => {
      const { aliases = {} } = program.parsed || {};
      throw error ?? misunderstood(message, args, COMMANDS, Object.keys(aliases));
    });
}
