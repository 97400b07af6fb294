/** Every kind of problem that the language reports, with what it means: docs/reference/problems.md is made from this. */
export const PROBLEM_CODES = {
  'unreadable-file':
    'A file cannot be read: it is not there, is a folder, a device or a pipe, or may not be opened.',
  'outside-folder':
    'A file is asked for that lies outside the folder tree of the scenario and of every folder that `--library` allows, or is a link that leads out of them.',
  'bad-encoding': 'A file is not text in UTF-8 (or in UTF-16 that says so at its beginning).',
  'hidden-character':
    'A text holds a character that cannot be seen and changes what is seen: a control character, one that turns the direction of text or has no width.',
  'circular-extends': 'Files extend each other in a circle.',
  'bad-extends': '`extends` is not the name of a file or a list of names.',
  'yaml-syntax': 'The text is not YAML.',
  'duplicate-key': 'The same key is written twice in one map.',
  'bad-key': 'A key is not a plain word.',
  'unknown-tag': 'A value carries a YAML tag that the language does not have.',
  'unknown-language': 'A scenario is written for a version of the language that this Doorways does not know.',
  'older-language':
    'A scenario was written for an earlier version of the language, in which it meant something else.',
  'too-big':
    'A file has more bytes, more values or more levels than a file of its kind may have, or unfolds into too many values.',
  'empty-file': 'The file says nothing.',
  'not-a-map': 'The top of the file is not a map of keys.',
  'nothing-here': 'A key has nothing after it, and there is nothing that it could remove.',
  'bad-basis': '`source` or `assumption` is not said in words, or both are said at once.',
  'bad-range':
    'A range of a figure is upside down, does not hold the figure, or goes to values that cannot be.',
  'bad-setting': 'A `--set` is not of the form path=value.',
  'bad-lever':
    'A lever of the workbench moves nothing, or nothing that could have an effect, or in more than one way, or has limits that cannot be.',
  'unknown-path': 'A `--set` names a path that the scenario does not have.',
  'unknown-key': 'A key is not part of the language at this place.',
  'missing-key': 'A key that is needed is not there.',
  'wrong-type': 'A value is of another kind than the key needs.',
  'wrong-word': 'A word is not one of those that the key may have.',
  'needs-unit': 'A figure lacks its unit.',
  'wrong-unit': 'A figure has a unit that the language does not know or that does not fit.',
  'out-of-range': 'A figure is impossible.',
  'bad-distribution': 'The parts of a distribution do not fit together.',
  'bad-hours': 'Opening hours cannot be read.',
  'bad-time': 'Times at which something begins cannot be read.',
  'bad-period': 'A period is of nothing, or there are too many of them.',
  'bad-date': 'A date cannot be read.',
  'bad-name': 'A name is not a plain word, or is a word of the language.',
  'name-clash': 'Two things that a condition could mean have the same name.',
  'one-of': 'Exactly one of several keys must be there.',
  'unknown-name': 'A name is used that nothing has.',
  'shares-sum': 'Shares do not sum to 1.',
  'split-moved':
    'Two systems that are compared split people by shares at different steps, or in another order: the same people do not go the same ways.',
  'only-in-variations': 'Something says where it stands among what is inherited, and nothing is inherited.',
  'flows-on':
    'A step is followed by the one that is written next, which may not be meant: a step that a variation adds behind the last one that is inherited, or a course behind a course.',
  'helped-without-help': 'A team ends referrals as helped, and none of its steps is help.',
  'own-team': 'A team refers to itself.',
  'no-last-resort': 'A list of flow rules can end without a decision.',
  'never-fires': 'A flow rule stands after one that always decides.',
  'unreachable-step': 'Nobody can come to a step.',
  'unreachable-team': 'Nobody can come to a team.',
  'no-way-out': 'From a step or a team, people can only go round for ever.',
  'nobody-to-do-it': 'A step needs a role in which nobody works.',
  'too-few-workers': 'More workers of a role are asked for at once than work in it.',
  'all-at-once':
    'Three or more roles stand in a list, and all of them are taken at once: any of them may be meant.',
  'nobody-on-duty': 'Something begins at a time at which a role that it needs is never on duty.',
  'too-much-for-meetings': 'More cases come to a meeting than it takes.',
  'too-much-for-caseload': 'More people come to a course than the caseload of its role can hold.',
  'contracted-always':
    'A team is always open and its staff are said in WTE, which are contracted time: each is there for one full week of 168 hours only.',
  'needs-shifts':
    'Leave and sickness are whole shifts, but a role that is `on_duty` in a team that is always open has none.',
  'needs-recruitment':
    'People leave a post, or come from next door, and nobody is looked for to fill it again.',
  'group-cannot-start': 'So few people can wait for a group, or hold a place in it, that it never starts.',
  'no-effect': 'Something is written that can never have an effect, or has another than it seems to have.',
  'unknown-row':
    'A row of the answer, or what matters of it, is no measure of the whole system, or there are too many.',
  'unused-role': 'No step needs a role or a kind of place: a name may be mistyped.',
  'bad-option': 'An option or a command is not one that Doorways has, or its value does not fit.',
  'cannot-compare':
    'Two systems differ in start, warm-up or length of the run, so their people cannot be paired.',
  'bad-results': 'A folder does not hold the results of a run, or they cannot be read.',
  'bad-log': 'An event log cannot be read, or lacks columns that are needed.',
  'bad-mapping':
    'A mapping, which says how a foreign log is read, has something that it may not have, or names a column that is not there.',
  'bad-like': 'What `--like` asks of people cannot be read.',
  'no-caseload': 'A course holds a place of a role that has no caseload.',
  'no-places': 'There are no places to stay in, none that could stay held, or no slots in a diary.',
  'no-door': 'Referrals go to the team that fits, but no team has a door.',
  'condition-syntax': 'A condition cannot be read.',
  'condition-name': 'A condition uses a name that the language or the scenario does not have.',
  'condition-kind': 'A condition compares things that cannot be compared.',
  'cut-off':
    'A normal distribution of durations is cut off at 0, so that its mean is larger than the one that is written.',
  'few-replications': 'So few replications that the intervals will be wide.',
  'nothing-happens': 'A share is 0, so that it never happens.',
  'bad-change': 'A change cannot be made within a run, or not then.',
  'outside-run': 'A change, a period or a date lies outside the run, or a file of referrals holds none.',
  'bad-referrals': 'A file of referrals cannot be read or does not fit the scenario.',
  'bad-start': 'A file of people who are there at the start cannot be read or does not fit the scenario.',
  'too-many-at-start': 'More people hold a place at the start than there are places.',
  'auto-warm-up': '`warm_up: auto` is asked for where a warm-up cannot be found out.',
  'no-warm-up':
    '`warm_up: auto` finds no warm-up that is enough: something grows, or swings for longer than was looked.',
  'start-and-warm-up':
    'A run that starts with people who are there is warmed up before anything is measured.',
  'beyond-limit':
    'A figure is larger or smaller than in any real system, and so large or small that a run would never end or would not fit.',
  'never-ends': 'At one moment of the run people or referrals go on for ever and no time passes.',
  'too-many-events': 'A run has, or would have, more events than it may.',
  'too-much-memory': 'A run needs, or would need, more memory than it may.',
} as const;

export type ProblemCode = keyof typeof PROBLEM_CODES;
