/** Something that is not as the story tells it. */
export class StoryError extends Error {
  override readonly name = 'StoryError';

  constructor(
    readonly claim: string,
    readonly expected: unknown,
    readonly actual: unknown,
  ) {
    super(claim);
  }
}

export type Teller = {
  chapter(title: string): void;
  /** What was done. */
  say(text: string): void;
  /** What was found to be so. @throws StoryError when it is not */
  check<T>(claim: string, actual: T, expected: T): void;
  /** As `check`, for what is not a plain comparison. */
  checkThat(claim: string, holds: boolean, actual: unknown): void;
  /** The thing that came, or the end of the story. */
  got<T>(claim: string, thing: T | undefined): T;
};

type Told = { readonly expected: unknown; readonly actual: unknown };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const storyTeller = (print: (line: string) => void): Teller => {
  let chapters = 0;
  const verify = (claim: string, holds: boolean, told: Told): void => {
    if (!holds) throw new StoryError(claim, told.expected, told.actual);
    print(`   ✓ ${claim}`);
  };
  return {
    chapter: (title) => {
      chapters += 1;
      print(`\n${chapters}. ${title}`);
    },
    say: (text) => print(`   ${text}`),
    check: (claim, actual, expected) => verify(claim, same(actual, expected), { expected, actual }),
    checkThat: (claim, holds, actual) => verify(claim, holds, { expected: 'it to hold', actual }),
    got: (claim, thing) => {
      verify(claim, thing !== undefined, { expected: 'something', actual: thing ?? null });
      return thing as NonNullable<typeof thing>;
    },
  };
};
