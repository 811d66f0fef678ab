import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A server of another origin that must hear nothing: not a request, not even a connection. */
export interface Elsewhere {
  readonly origin: string;
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

export async function listenElsewhere(): Promise<Elsewhere> {
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await once(server.listen(0, 'localhost'), 'listening');
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    close: () => new Promise((done) => void server.close(() => done())),
  };
}
