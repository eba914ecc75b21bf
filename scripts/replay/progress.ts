/** Tells how far a phase is: rewrites one line on a terminal, else prints a line at every tenth. */
export type Progress = {
  phase(name: string, total: number): void;
  advance(by?: number): void;
};

export type ProgressOptions = { readonly write: (text: string) => void; readonly isTerminal: boolean; readonly now?: () => number };

type Phase = {
  readonly name: string;
  readonly total: number;
  readonly startedAt: number;
  done: number;
  shownTenth: number;
  shownAt: number;
};

const repaintMs = 100;

const text = ({ name, total, done, startedAt }: Phase, now: number): string => {
  const seconds = (now - startedAt) / 1_000;
  const rate = seconds > 0 ? Math.round(done / seconds) : 0;
  return `${name}: ${done}/${total} (${total === 0 ? 100 : Math.floor((done / total) * 100)} %), ${rate}/s`;
};

export const progress = ({ write, isTerminal, now = () => performance.now() }: ProgressOptions): Progress => {
  let current: Phase | undefined;
  const repaint = (phase: Phase): void => {
    const finished = phase.done >= phase.total;
    if (!finished && now() - phase.shownAt < repaintMs) return;
    phase.shownAt = now();
    write(`\r\u001b[2K${text(phase, now())}${finished ? '\n' : ''}`);
  };
  const printTenth = (phase: Phase): void => {
    const tenth = Math.floor((phase.done / Math.max(1, phase.total)) * 10);
    if (tenth === phase.shownTenth) return;
    phase.shownTenth = tenth;
    write(`${text(phase, now())}\n`);
  };
  const paint = isTerminal ? repaint : printTenth;
  return {
    phase: (name, total) => {
      current = { name, total, startedAt: now(), done: 0, shownTenth: 0, shownAt: Number.NEGATIVE_INFINITY };
    },
    advance: (by = 1) => {
      if (!current) return;
      current.done += by;
      paint(current);
    },
  };
};
