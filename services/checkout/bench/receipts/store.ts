/** The store in a process of its own, so that it shares no thread with what is measured: forked by setting.ts, which it tells its address. */
import { startReceiptStore } from '../../tests/builders/stored-receipt';

const sizes = process.argv.slice(2).map(Number);
const store = await startReceiptStore();
for (const megabytes of sizes) await store.put(`receipts/${megabytes}.pdf`, megabytes);
process.send?.(store.url);
