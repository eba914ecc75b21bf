import { mailerSuite } from '../suites/mailer';
import { inMemoryMailer } from './in-memory-mailer';

const { mailer, sent } = inMemoryMailer();

mailerSuite('in memory', () => ({ mailer, received: async () => [...sent] }));
