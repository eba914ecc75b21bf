import type { Around } from './payout-world';

type Process = (around: Around) => Promise<unknown>;
type Choice = { readonly taken: number; readonly options: number };

/** Who waits before a call; `everybody` resolves when nobody is on the way. */
const gateFor = (size: number) => {
  const waiting = new Map<number, () => void>();
  let [ended, tell]: [number, () => void] = [0, () => undefined];
  const isStill = (): boolean => waiting.size + ended === size;
  const still = (): void => (isStill() ? tell() : undefined);

  return {
    waiting,
    arrive: (index: number) =>
      new Promise<void>((resolve) => {
        waiting.set(index, resolve);
        still();
      }),
    leave: (): void => {
      ended += 1;
      still();
    },
    everybody: () =>
      new Promise<void>((resolve) => {
        tell = resolve;
        still();
      }),
  };
};

/** Runs processes whose calls are let through one at a time, in the order that the choices say. @returns the choices that there were */
const runOnce = async (processes: readonly Process[], wanted: readonly number[]): Promise<readonly Choice[]> => {
  const { waiting, arrive, leave, everybody } = gateFor(processes.length);
  const choices: Choice[] = [];
  const running = processes.map((process, index) => process((_name, call) => arrive(index).then(call)).finally(leave));
  for (await everybody(); waiting.size > 0; await everybody()) {
    const open = [...waiting].toSorted(([one], [other]) => one - other);
    const taken = wanted[choices.length] ?? 0;
    choices.push({ taken, options: open.length });
    const [index, pass] = open[taken] as (typeof open)[number];
    waiting.delete(index);
    pass();
  }
  await Promise.all(running);

  return choices;
};

/** The choices that differ from these as late as possible. @returns undefined when there are none left */
const nextOf = (choices: readonly Choice[]): readonly number[] | undefined => {
  const last = choices.findLastIndex(({ taken, options }) => taken + 1 < options);
  return last < 0 ? undefined : choices.slice(0, last + 1).map(({ taken }, index) => (index === last ? taken + 1 : taken));
};

/** Every order in which the calls of processes can follow each other. @returns how many there are */
export const everyInterleaving = async (
  begin: () => Promise<{ readonly processes: readonly Process[]; readonly check: () => Promise<void> }>,
): Promise<number> => {
  let [count, wanted]: [number, readonly number[] | undefined] = [0, []];
  while (wanted) {
    const { processes, check } = await begin();
    const choices = await runOnce(processes, wanted);
    await check();
    count += 1;
    wanted = nextOf(choices);
  }
  return count;
};
