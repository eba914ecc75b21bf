import { realtimeStoreSuite } from '../suites/realtime-store';
import { inMemoryRealtime } from './in-memory-realtime';

const store = inMemoryRealtime();

realtimeStoreSuite('in memory', () => store);
