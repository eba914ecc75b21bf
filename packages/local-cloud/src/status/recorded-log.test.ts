import { expect, it, vi } from 'vitest';
import { recordedLog } from './recorded-log';

const print = vi.fn();
const record = vi.fn();
const measure = vi.fn();
const hear = recordedLog(print, { record, metrics: { record: measure } });
const line = { at: 1, service: 'wallet', level: 'info', message: 'said', correlationId: 'corr-1' };

it('prints what is said, and keeps it with its correlation id', () => {
  hear(line);

  expect(print).toHaveBeenCalledWith(line);
  expect(record).toHaveBeenCalledWith(expect.objectContaining({ kind: 'log', title: 'said', correlationId: 'corr-1', ok: true }));
});

it('sums what is measured, and spares the terminal', () => {
  print.mockClear();
  record.mockClear();
  const fields = { _aws: { CloudWatchMetrics: [{ Namespace: 'Ecom', Metrics: [{ Name: 'Handled', Unit: 'Count' }] }] }, Handled: 1 };
  hear({ ...line, fields });

  expect(print).not.toHaveBeenCalled();
  expect(record).not.toHaveBeenCalled();
  expect(measure).toHaveBeenCalledWith([expect.objectContaining({ name: 'Handled', values: [1] })]);
});
