import { Socket } from 'node:net';

/** Unit tests stay on this side of every socket: what needs one is an integration test and says so in its file's name. */
Socket.prototype.connect = (): never => {
  throw new Error('A unit test opened a connection. Inject the dependency, or name the file *.integration.test.ts.');
};
