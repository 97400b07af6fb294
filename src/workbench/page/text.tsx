import { yaml } from '@codemirror/lang-yaml';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { basicSetup, EditorView } from 'codemirror';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../core/index.ts';
import type { Action, Asked } from '../state.ts';
import { overwritten, type Understood, type Written } from '../systems.ts';
import type { Jobs } from './jobs.ts';
import { mark, marked } from './moved-values.ts';
import { ofTheLanguage } from './of-the-language.ts';
import { Problems } from './problems.tsx';

/** Typing rests so long before it is read. */
const REST = 400;

/** The scenario as it is written, with what is wrong at its line. */
export function TextView({
  written,
  asked,
  is,
  act,
  jobs,
}: {
  written: Written;
  asked: Asked;
  is: Understood;
  act: (action: Action) => void;
  jobs: Jobs;
}) {
  // No list of real people is shown to a room.
  const paths = Object.keys(written.texts).filter((each) => !written.realPeople?.includes(each));
  const [path, setPath] = useState(asked.start);
  const text = asked.edits[path] ?? written.texts[path] ?? '';
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const last = useRef(asked);
  last.current = asked;
  useEffect(() => {
    let timer = 0;
    const editor = new EditorView({
      parent: place.current!,
      state: EditorState.create({
        doc: text,
        extensions: [
          basicSetup,
          yaml(),
          lintGutter(),
          ofTheLanguage(jobs),
          marked,
          EditorView.contentAttributes.of({ 'aria-label': `The text of ${path}` }),
          EditorView.updateListener.of((update) => {
            if (!update.docChanged) return;
            clearTimeout(timer);
            timer = window.setTimeout(() => {
              const typed = update.state.doc.toString();
              const is = last.current;
              if (typed === (is.edits[path] ?? written.texts[path])) return;
              const after = { ...is, edits: { ...is.edits, [path]: typed } };
              act({
                do: 'edit',
                path,
                text: typed === written.texts[path] ? null : typed,
                releases: overwritten(written, is, after),
              });
            }, REST);
          }),
        ],
      }),
    });
    view.current = editor;
    // Once the page has its final letters.
    requestAnimationFrame(() => editor.requestMeasure());
    return () => {
      clearTimeout(timer);
      editor.destroy();
    };
  }, [path]);
  // Undone or recalled elsewhere: the editor follows.
  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.hasFocus || editor.state.doc.toString() === text) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
  }, [text]);
  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    editor.dispatch(setDiagnostics(editor.state, marks(editor, path, is.problems)));
  }, [is.problems, path]);
  // A slider that was moved shows its line.
  const own = is.marks.filter(({ file }) => file === path);
  const said = JSON.stringify(is.marks);
  const shown = useRef(said);
  useEffect(() => {
    const elsewhere = is.marks.find(({ file }) => file !== path);
    if (shown.current !== said && own.length === 0 && elsewhere !== undefined && !view.current?.hasFocus) {
      setPath(elsewhere.file);
      return;
    }
    const editor = view.current;
    if (editor === null) return;
    const isNew = shown.current !== said;
    shown.current = said;
    mark(editor, own, isNew && !editor.hasFocus);
  }, [said, path, text]);
  return (
    <div class="text">
      <label>
        The text of
        <select value={path} onChange={(event) => setPath(event.currentTarget.value)}>
          {paths.map((each) => (
            <option key={each} value={each}>
              {each}
              {asked.edits[each] === undefined ? '' : ' (changed)'}
            </option>
          ))}
        </select>
      </label>{' '}
      {asked.edits[path] !== undefined && (
        <button
          type="button"
          onClick={() => {
            act({ do: 'edit', path, text: null });
            const editor = view.current!;
            editor.contentDOM.blur();
            editor.dispatch({
              changes: { from: 0, to: editor.state.doc.length, insert: written.texts[path] ?? '' },
            });
          }}
        >
          Back to the text as it was
        </button>
      )}
      <p class="quiet">
        What is changed here is part of “now”; what we compare with stays as it was written. Levers that were
        moved lie upon the text and stand at their lines; what is written over them holds.
        {is.settings.length > is.marks.length && (
          <>
            {' '}
            Without a line of their own: <code>{is.settings.join('  ')}</code>
          </>
        )}{' '}
        While you type, the language offers what there is (Ctrl and Space).
      </p>
      <div ref={place} class="editor" />
      <Problems problems={is.problems} />
    </div>
  );
}

function marks({ state }: EditorView, path: string, problems: readonly Problem[]): Diagnostic[] {
  return problems
    .filter(({ place }) => place.file === path && place.line >= 1 && place.line <= state.doc.lines)
    .map(({ place, message, hint, severity }) => {
      const line = state.doc.line(place.line);
      const from = Math.min(line.to, line.from + Math.max(0, place.column - 1));
      return { from, to: line.to, severity, message: hint === '' ? message : `${message}\n${hint}` };
    });
}
