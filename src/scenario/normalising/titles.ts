/** `common_problems` → `Common problems`. */
export function titleOf(name: string, title: string | undefined): string {
  if (title !== undefined) return title;
  const words = name.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
