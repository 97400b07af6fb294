import { EditorState, type Extension } from '@codemirror/state';
import { completionsAt, writingAt } from '../yaml-place.ts';
import type { Jobs } from './jobs.ts';

/** What CodeMirror asks a source with. */
interface Asking {
  readonly state: EditorState;
  readonly pos: number;
  /** Somebody has asked, not merely typed. */
  readonly explicit: boolean;
}

/** Keys and words of the language are offered where they may stand. */
export function ofTheLanguage(jobs: Jobs): Extension {
  const asked = jobs.ask({ ask: 'language' });
  // Whoever types is not told that nothing can be offered.
  asked.catch(() => undefined);
  const source = async ({ state, pos, explicit }: Asking) => {
    const at = writingAt(state.doc.toString(), pos);
    if (at === null || (at.word === '' && !explicit)) return null;
    const options = completionsAt(await asked, at).map(({ label, isKey, says }) => ({
      label,
      type: isKey ? 'property' : 'enum',
      ...(says === '' ? {} : { info: says }),
      ...(isKey ? { apply: `${label}: ` } : {}),
    }));
    return options.length === 0 ? null : { from: at.from, options };
  };
  return EditorState.languageData.of(() => [{ autocomplete: source }]);
}
