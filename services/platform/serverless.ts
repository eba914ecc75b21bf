import { defineService, ref } from '@ecom/serverless';

export default defineService({
  name: 'platform',
  owns: 'What all services share: the event bus, the activity stream and the topic that alarms go to.',
  alarmTopic: ref('AlarmTopic'),
  resources: ['account', 'bus', 'streams', 'topics', 'outputs'],
});
