/** Values that levers lie upon, at their lines in the text: the old one struck out, the new one beside it. */
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { Mark } from '../systems.ts';

const set = StateEffect.define<DecorationSet>();

export const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (now, { changes, effects }) =>
    effects.reduce((all, effect) => (effect.is(set) ? effect.value : all), now.map(changes)),
  provide: (field) => EditorView.decorations.from(field),
});

class Moved extends WidgetType {
  private readonly value: string;
  constructor(value: string) {
    super();
    this.value = value;
  }
  override eq(other: Moved): boolean {
    return other.value === this.value;
  }
  toDOM(): HTMLElement {
    const said = document.createElement('span');
    said.className = 'moved-to';
    said.textContent = ` → ${this.value}`;
    return said;
  }
}

/** @param shows whether the first of them comes into sight */
export function mark(editor: EditorView, marks: readonly Mark[], shows: boolean): void {
  const { doc } = editor.state;
  const spots = marks.flatMap(({ line, column, written, value }) => {
    if (line > doc.lines) return [];
    const { from, to } = doc.line(line);
    const start = Math.min(to, from + column - 1);
    return [{ start, end: Math.min(to, start + written.length), value }];
  });
  const drawn = spots.flatMap(({ start, end, value }) => [
    ...(end > start ? [Decoration.mark({ class: 'moved-from' }).range(start, end)] : []),
    Decoration.widget({ widget: new Moved(value), side: 1 }).range(end),
  ]);
  const [first] = spots;
  editor.dispatch({
    effects: [
      set.of(Decoration.set(drawn, true)),
      ...(shows && first ? [EditorView.scrollIntoView(first.start, { y: 'center' })] : []),
    ],
  });
}
