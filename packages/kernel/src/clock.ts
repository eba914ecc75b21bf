/** Tells the server's time. Injected, so that every rule about time can be tested at its boundary. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** @returns whole seconds since the epoch: the unit of DynamoDB's time to live. */
export const epochSeconds = (at: Date): number => Math.floor(at.getTime() / 1000);
