import { defineService } from '@ecom/serverless';
import * as functions from './src/functions';

export default defineService({
  name: 'realtime',
  owns: 'The live feed of auctions, and notices for one user: who is connected, what each follows, and what each has been sent.',
  functions,
  measures: ['FramesPushed', 'FramesDropped', 'NoticesPushed', 'NoticesDropped'],
  // Half a minute behind, a live page is none.
  thresholds: { 'push-activity-lag': 30_000 },
  resources: ['tables', 'queues', 'outputs'],
});
