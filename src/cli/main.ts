import yargs, { type Argv } from 'yargs';
import { CouldNotWrite, PlaceTaken } from '../report/could-not-write.ts';
import { InputFault } from '../scenario/problem.ts';
import { VERSION } from './manifest.ts';
import { fault, SET } from './options.ts';
import { Unfinished } from './resume.ts';
import { showProblems } from './show-problems.ts';

/** Each command is loaded when it is asked for, so that none waits for what others need. */
const toCheck = () => import('./check-command.ts');
const toInit = () => import('./init-command.ts');
const toTellTheSchema = () => import('./schema-command.ts');
const toRun = () => import('./experiment-command.ts');
const toSayHowToRun = () => import('./run-options.ts');
const toTrace = () => import('./trace-command.ts');
const toFindPeople = () => import('./people-command.ts');
const toMeasure = () => import('./measure-command.ts');
const toMap = () => import('./map-command.ts');
const toReport = () => import('./report-command.ts');

const DONE = 0;
const OUR_FAULT = 1;
const INPUT_FAULT = 2;
/** What a shell expects of a program stopped by Ctrl-C. */
const INTERRUPTED = 130;

/** The program: reads the arguments, runs one command, and gives the exit code. The only place that decides on one. */
export async function main(args: readonly string[]): Promise<number> {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort(new Interrupted());
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onInterrupt);
  if (!process.stdout.listeners('error').includes(onBrokenPipe)) process.stdout.on('error', onBrokenPipe);
  try {
    await parser(args, stop.signal).parseAsync();
    return DONE;
  } catch (error) {
    return told(error, stop.signal);
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    process.removeListener('SIGTERM', onInterrupt);
  }
}

class Interrupted extends Error {}

/** Whoever reads our output may have had enough of it: `doorways measure events.csv | head`. */
function onBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function parser(args: readonly string[], signal: AbortSignal): Argv {
  const strings = (argv: Record<string, unknown>, name: string) => (argv[name] as string[] | undefined) ?? [];
  return yargs([...args])
    .scriptName('doorways')
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
        return experimentCommand('run', [String(argv.scenario)], runOptions(argv), signal);
      },
    )
    .command(
      'compare <base> <others..>',
      'Compare systems for the same people',
      async (command) =>
        (await toSayHowToRun()).withRunOptions(
          command
            .positional('base', {
              type: 'string',
              describe: 'The scenario that the others are compared with',
            })
            .positional('others', { type: 'string', array: true, describe: 'One or more other scenarios' }),
        ),
      async (argv) => {
        const { runOptions } = await toSayHowToRun();
        const { experimentCommand } = await toRun();
        const files = [String(argv.base), ...strings(argv, 'others')];
        return experimentCommand('compare', files, runOptions(argv), signal);
      },
    )
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
          .option('set', SET),
      async (argv) =>
        (await toCheck()).checkCommand(strings(argv, 'scenarios'), strings(argv, 'set'), argv.print === true),
    )
    .command(
      'trace <scenario>',
      'Tell one person’s journey, beside the same person’s in another system',
      async (command) => (await toTrace()).withTraceOptions(command),
      async (argv) => {
        const { traceCommand, traceOptions } = await toTrace();
        return traceCommand(String(argv.scenario), traceOptions(argv), signal);
      },
    )
    .command(
      'people <results>',
      'Find people to follow: by a condition, or picked for a workshop',
      async (command) => (await toFindPeople()).withPeopleOptions(command),
      async (argv) => {
        const { peopleCommand, peopleOptions } = await toFindPeople();
        return peopleCommand(String(argv.results), peopleOptions(argv), signal);
      },
    )
    .command(
      'measure <log>',
      'Measure an event log: a run’s, or a real service’s',
      async (command) => (await toMeasure()).withMeasureOptions(command),
      async (argv) => {
        const { measureCommand, measureOptions } = await toMeasure();
        return measureCommand(String(argv.log), measureOptions(argv), signal);
      },
    )
    .command(
      'map <scenario> [other]',
      'Draw a system, or two side by side with what differs marked (SVG)',
      async (command) => (await toMap()).withMapOptions(command),
      async (argv) => {
        const { mapCommand, mapFiles, mapOptions } = await toMap();
        return mapCommand(mapFiles(argv), mapOptions(argv), signal);
      },
    )
    .command(
      'report <results>',
      'Write one self-contained page from results on disk (HTML)',
      async (command) => (await toReport()).withReportOptions(command),
      async (argv) => {
        const { reportCommand, reportOptions } = await toReport();
        return reportCommand(String(argv.results), reportOptions(argv), signal);
      },
    )
    .command('schema', 'Print the JSON Schema of the language, for editors', {}, async () =>
      (await toTellTheSchema()).schemaCommand(),
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
    .demandCommand(1, 'Say what to do: doorways run, compare, check, map, report, schema or init.')
    .strict()
    .recommendCommands()
    .version(VERSION)
    .alias('help', 'h')
    .wrap(Math.min(100, process.stdout.columns ?? 100))
    .exitProcess(false)
    .fail((message, error) => {
      throw (
        error ?? fault('', message, 'doorways --help lists the commands, doorways COMMAND --help its options')
      );
    });
}

function told(error: unknown, signal: AbortSignal): number {
  if (error instanceof Unfinished) {
    const code = told(error.cause, signal);
    process.stderr.write(`${error.message}\n`);
    return code;
  }
  if (signal.aborted) {
    process.stderr.write('Stopped. No results were written; earlier ones are as they were.\n');
    return INTERRUPTED;
  }
  if (error instanceof InputFault) {
    process.stderr.write(showProblems(error.problems));
    return INPUT_FAULT;
  }
  if (error instanceof PlaceTaken || error instanceof CouldNotWrite) {
    process.stderr.write(`${error.message}\n`);
    return INPUT_FAULT;
  }
  process.stderr.write(
    `A fault of Doorways, not of the scenario:\n${error instanceof Error ? error.stack : error}\n`,
  );
  return OUR_FAULT;
}
