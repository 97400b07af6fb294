import { harmless } from '../../text/hidden-characters.ts';

/** Text for XML: names come from whoever wrote the scenario or a log. What cannot be seen, or XML cannot hold, is a mark. */
export function xml(text: string): string {
  return harmless(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
