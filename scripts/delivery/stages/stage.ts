/** A stage that lives as long as a pull request. */
const preview = /^pr-\d+$/;

/** @returns the stage. @throws for a stage that may not be removed: only previews are nobody's. */
export const previewStage = (stage: string): string => {
  if (!preview.test(stage))
    throw new Error(
      `"${stage}" is no preview: only stages pr-<number> are removed here, since everything in them is deleted, data included.`,
    );

  return stage;
};

const inName = /^ecom-[a-z0-9-]+-(pr-\d+)$/;

/** @returns the previews that the names of stacks belong to, each once. */
export const previewsOf = (stacks: readonly string[]): readonly string[] => [
  ...new Set(stacks.flatMap((stack) => inName.exec(stack)?.[1] ?? [])),
];

/** @returns the previews whose pull request is not open. */
export const orphansOf = (stacks: readonly string[], openPullRequests: readonly number[]): readonly string[] =>
  previewsOf(stacks).filter((stage) => !openPullRequests.includes(Number(stage.slice('pr-'.length))));
