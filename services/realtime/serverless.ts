import { defineService } from '@ecom/serverless';
import * as functions from './src/functions';

export default defineService({
  name: 'realtime',
  owns: 'The live feed of auctions: who is connected, what each follows, and what each has been sent.',
  functions,
  resources: ['tables', 'queues', 'alarms', 'outputs'],
});
