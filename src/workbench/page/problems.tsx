import type { Problem } from '../../core/index.ts';

/** What is wrong, each at its line, with what to do. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul class="problems">
      {problems.slice(0, 20).map(({ place, message, hint }, index) => (
        <li key={`${index} ${message}`}>
          <b>
            {place.file}
            {place.line > 0 ? `, line ${place.line}` : ''}
          </b>
          : {message}
          {hint !== '' && <small>{hint}</small>}
        </li>
      ))}
      {problems.length > 20 && <li>… and {problems.length - 20} more</li>}
    </ul>
  );
}
