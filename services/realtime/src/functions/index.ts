export { connect } from './connect/config';
export { disconnect } from './disconnect/config';
export { ping } from './ping/config';
export { pushActivity } from './push-activity/config';
export { pushToUser } from './push-to-user/config';
export { refuseAction } from './refuse-action/config';
export { subscribe } from './subscribe/config';
export { unsubscribe } from './unsubscribe/config';
