import { defineFunction, socket } from '@ecom/serverless';
import { manageConnections, socketEndpoint } from '../config';

export const refuseAction = defineFunction('refuse-action', {
  on: [socket('$default')],
  env: { SOCKET_ENDPOINT: socketEndpoint },
  iam: [manageConnections],
});
