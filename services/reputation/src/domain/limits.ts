/** The agency is asked about one user once in that many milliseconds, whoever wants to know and however often messages come. */
export const ASKED_AT_MOST_EVERY = 60_000;

/** Milliseconds for one question to the agency. */
export const PATIENCE = 5_000;

/** Deliveries of a message before it is dead-lettered: as the queue says. */
export const ATTEMPTS = 5;

/** How often, and how many milliseconds apart, whoever finds a question under way looks for its answer: a little longer than it may take. */
export const LOOKS = 12;
export const LOOKS_APART = 500;

/** Milliseconds. */
export const DAY = 86_400_000;

/** Characters of a comment. */
export const LONGEST_COMMENT = 1_000;

/** How often a review is tried that comes at the same time as other changes of the same rows, and how many milliseconds apart at most. */
export const REVIEW_ATTEMPTS = 5;
export const REVIEW_PAUSE = 100;

/** How often somebody looks at a tally that changes while they look. */
export const TALLY_LOOKS = 5;
