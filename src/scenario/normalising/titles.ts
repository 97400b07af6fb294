const ABBREVIATIONS = new Set(['gp', 'spa', 'vcse', 'cmht', 'mdt', 'nhs', 'cpn', 'ed', 'pcn']);

/** `common_problems` → `Common problems`, `gp` → `GP`. */
export function titleOf(name: string, title: string | undefined): string {
  if (title !== undefined) return title;
  const words = name
    .split('_')
    .map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word))
    .join(' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
