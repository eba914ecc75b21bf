import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from './clock';
import { virtualDate } from './virtual-date';
import { virtualNow } from './virtual-time';

describe('local clock', () => {
  let real = 1_000_000;
  const clockAt = () => createClock(() => real);
  beforeEach(() => {
    real = 1_000_000;
  });

  it('is real time until somebody says otherwise', () => {
    const clock = clockAt();
    real += 1234;
    expect(clock.now()).toBe(1_001_234);
  });

  it('jumps, races and stands still, and is continuous when only the rate changes', () => {
    const clock = clockAt();
    clock.set({ now: 5_000, rate: 100 });
    real += 10;
    expect(clock.now()).toBe(6_000);
    clock.set({ rate: 0 });
    real += 10;
    expect(clock.now()).toBe(6_000);
    clock.set({ now: 1 });
    expect([clock.now(), clock.rate()]).toEqual([1, 0]);
  });

  it('is read from its memory alone, as workers do', () => {
    const clock = clockAt();
    const elsewhere = virtualNow(clock.memory, () => real);
    clock.set({ now: 42_000, rate: 2 });
    real += 50;
    expect(elsewhere()).toBe(42_100);
  });

  it('tells listeners about changes until they leave', () => {
    const clock = clockAt();
    let changes = 0;
    const leave = clock.onChange(() => {
      changes += 1;
    });
    clock.set({ rate: 2 });
    leave();
    clock.set({ rate: 3 });
    expect(changes).toBe(1);
  });
});

describe('virtual Date', () => {
  const RealDate = Date;
  const Virtual = virtualDate(RealDate, () => 1_000);
  afterEach(() => {
    globalThis.Date = RealDate;
    Object.defineProperty(RealDate.prototype, 'constructor', { value: RealDate });
  });

  it('has another now and is otherwise Date', () => {
    expect([Virtual.now(), new Virtual().getTime(), new Virtual(5).getTime(), new Virtual('2025-01-01').getUTCFullYear()]).toEqual([
      1_000, 1_000, 5, 2025,
    ]);
    expect(new Virtual(2025, 0, 2).getDate()).toBe(2);
    expect(new Virtual() instanceof Virtual && new RealDate() instanceof Virtual && new Virtual() instanceof RealDate).toBe(true);
    expect((Virtual as unknown as () => string)()).toBe(new RealDate(1_000).toString());
    expect([Virtual.UTC(1970, 0), Virtual.parse('1970-01-01T00:00:01Z'), Virtual.name, Virtual.length]).toEqual([0, 1_000, 'Date', 7]);
  });

  it('can be extended', () => {
    class Stamp extends Virtual {
      label() {
        return `at ${this.getTime()}`;
      }
    }
    expect(new Stamp().label()).toBe('at 1000');
    expect(new Stamp(7)).toBeInstanceOf(Stamp);
  });
});
