import { defineFunction, socket } from '@ecom/serverless';
import { manageConnections, socketEndpoint } from '../config';

export const ping = defineFunction('ping', {
  on: [socket('ping')],
  env: { SOCKET_ENDPOINT: socketEndpoint },
  iam: [manageConnections],
});
