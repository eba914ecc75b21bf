import type { Frame } from './generated/realtime-frames';

type Listener = (frame: Frame) => void;

export type FrameOf<Type extends Frame['type']> = Extract<Frame, { readonly type: Type }>;

/** Frames that were heard, and whoever waits for one or listens to a kind of them. */
export const hearing = () => {
  const frames: Frame[] = [];
  const listeners = new Set<Listener>();
  const listen = (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    frames,
    tell: (frame: Frame): void => {
      frames.push(frame);
      for (const listener of listeners) listener(frame);
    },
    on: <Type extends Frame['type']>(type: Type, listener: (frame: FrameOf<Type>) => void): (() => void) =>
      listen((frame) => {
        if (frame.type === type) listener(frame as FrameOf<Type>);
      }),
    heard: (fits: (frame: Frame) => boolean, timeoutMs: number): Promise<Frame | undefined> =>
      new Promise((resolve) => {
        const settle = (frame: Frame | undefined): void => {
          forget();
          clearTimeout(timer);
          resolve(frame);
        };
        const forget = listen((frame) => fits(frame) && settle(frame));
        const timer = setTimeout(() => settle(undefined), timeoutMs);
        const past = frames.find(fits);
        if (past) settle(past);
      }),
  };
};
