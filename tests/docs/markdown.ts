/** Markdown as the tests of the pages need it: lines, fenced blocks, marked regions, links. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Set by `npm run docs`: pages are written instead of compared. */
export const WRITING = process.env.DOORWAYS_WRITE_DOCS === '1';

/** Every page, as a path from the top of the project. */
export function allPages(): string[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name).replaceAll('\\', '/'))
    .sort();
  return ['README.md', ...docs];
}

export function textOf(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

export interface Fence {
  /** Words after the three backticks: `sh fails`, `yaml my-team.yaml`. */
  readonly info: readonly string[];
  readonly text: string;
  /** Line numbers of the opening and the closing fence, from 0. */
  readonly from: number;
  readonly to: number;
}

export function fencesOf(text: string): Fence[] {
  const fences: Fence[] = [];
  let open: { info: string[]; from: number } | null = null;
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (!line.startsWith('```')) return;
    if (open === null) open = { info: line.slice(3).trim().split(/\s+/), from: index };
    else {
      const inside = lines.slice(open.from + 1, index);
      fences.push({ ...open, to: index, text: inside.map((each) => `${each}\n`).join('') });
      open = null;
    }
  });
  if (open !== null) throw new Error(`a block that begins at line ${(open as Fence).from + 1} has no end`);
  return fences;
}

/** Replaces what stands between `<!-- NAME: words -->` and `<!-- /NAME -->`. */
export async function fillRegions(
  text: string,
  name: string,
  fill: (words: readonly string[]) => Promise<string>,
): Promise<string> {
  const pattern = new RegExp(`(<!-- ${name}: ([^>]*?) -->)\\n[\\s\\S]*?(<!-- /${name} -->)`, 'g');
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const filled = await fill(match[2].split(/\s+/));
    parts.push(text.slice(at, match.index), `${match[1]}\n${filled.trimEnd()}\n${match[3]}`);
    at = match.index + match[0].length;
  }
  return [...parts, text.slice(at)].join('');
}

/** Addresses of links and pictures, code left out. */
export function linksOf(text: string): string[] {
  const prose = text
    .split('\n')
    .filter((_, index) => !fencesOf(text).some(({ from, to }) => index >= from && index <= to))
    .join('\n')
    .replace(/`[^`\n]*`/g, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]);
  const pictures = [...prose.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1]);
  return [...links, ...pictures];
}

/** The anchors that a page's headings get. */
export function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  );
}

export function fromTo(page: string, link: string): string {
  return relative(ROOT, join(ROOT, page, '..', link)).replaceAll('\\', '/');
}

/** A page that is made from the code alone. */
export function page(title: string, ...parts: readonly string[]): string {
  const made = '<!-- Made from the code: `npm run docs` writes this page. -->';
  return `${[made, `# ${title}`, ...parts].join('\n\n')}\n`;
}

/** A table; cells may hold no line breaks, and a stroke in a cell is escaped. */
export function table(header: readonly string[], rows: readonly (readonly string[])[], right: number[] = []) {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const ruler = header.map((_, index) => (right.includes(index) ? '---:' : '---'));
  return [line(header), `|${ruler.join('|')}|`, ...rows.map(line)].join('\n');
}

/** What paths such as `teams.core_team.staff` have in common. */
export function commonPath(paths: readonly string[]): string {
  const parts = paths.map((path) => path.split('.'));
  const length = parts[0].findIndex((part, index) => parts.some((other) => other[index] !== part));
  return (length === -1 ? parts[0] : parts[0].slice(0, length)).join('.') || 'several';
}
