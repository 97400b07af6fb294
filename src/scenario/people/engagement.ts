/** Within which the product of all factors stays by which a journey wears a person's attendance down or builds it up. */
export const LEAST_ENGAGEMENT = 0.1;
export const MOST_ENGAGEMENT = 1.25;
