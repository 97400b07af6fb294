/** Caseload places of so many posts of a role: whole places, 0 where the role holds no caseload or nobody is in post. */
export function caseloadPlaces(perPost: number | null, posts: number): number {
  return perPost === null || posts === 0 ? 0 : Math.max(1, Math.round(perPost * posts));
}
