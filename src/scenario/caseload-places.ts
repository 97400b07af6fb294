/** Caseload places of a role: whole places, 0 where the role holds no caseload or nobody is in post. */
export function caseloadPlaces(caseloadPerWte: number | null, wte: number): number {
  return caseloadPerWte === null || wte === 0 ? 0 : Math.max(1, Math.round(caseloadPerWte * wte));
}
