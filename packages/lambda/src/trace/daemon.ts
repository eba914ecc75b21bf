import type { Subsegment } from './subsegment';

const HEADER = '{"format":"json","version":1}\n';
const DEFAULT_PORT = 2_000;

export type SendSegments = (segments: readonly Subsegment[]) => Promise<void>;

/** `169.254.100.1:2000`, or `tcp:… udp:…`. */
const addressOf = (setting: string): { readonly host: string; readonly port: number } => {
  const address = setting.match(/udp:(\S+)/)?.[1] ?? setting;
  const [host = '127.0.0.1', port] = address.split(':');

  return { host, port: Number(port ?? DEFAULT_PORT) };
};

/** Sends to the daemon that Lambda runs beside each function. A trace that is lost is lost: nothing waits or fails for it. */
export const daemonAt = (setting: string): SendSegments => {
  const { host, port } = addressOf(setting);
  // Only invocations that are traced pay for the module.
  const socket = process.getBuiltinModule('node:dgram').createSocket('udp4').unref();
  socket.on('error', () => undefined);
  const send = (segment: Subsegment) =>
    new Promise<void>((resolve) => {
      socket.send(HEADER + JSON.stringify(segment), port, host, () => resolve());
    });

  return async (segments) => {
    await Promise.all(segments.map(send));
  };
};
