export { defineFunction, type FunctionDefinition } from './define-function';
export { bundling, defineService } from './define-service';
export { arn, indexesOf, objectsIn, param, ref, sub, type Value } from './reference';
export { stateMachine } from './state-machine';
export { allow, type Statement } from './statement';
export { activityStream, functionUrl, http, queue, socket, type Trigger, tableStream } from './trigger';
export { userAuthorizer } from './user-authorizer';
