type Construct = new (...parts: unknown[]) => Date;

/** A Date constructor for which "now" is what `now` says; everything else, `instanceof` included, stays as it was. */
export const virtualDate = (RealDate: DateConstructor, now: () => number): DateConstructor => {
  function VirtualDate(this: unknown, ...parts: unknown[]): unknown {
    if (!new.target) return new RealDate(now()).toString();
    const target = (new.target as unknown) === VirtualDate ? RealDate : new.target;
    return Reflect.construct(RealDate as Construct, parts.length === 0 ? [now()] : parts, target as unknown as Construct);
  }
  Object.defineProperties(VirtualDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: RealDate.prototype, writable: false },
    now: { value: now, writable: true, configurable: true },
    parse: { value: RealDate.parse, writable: true, configurable: true },
    UTC: { value: RealDate.UTC, writable: true, configurable: true },
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, writable: true, configurable: true });
  return VirtualDate as unknown as DateConstructor;
};
