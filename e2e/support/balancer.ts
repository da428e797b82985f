import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";

/**
 * Stands in front of several servers as a load balancer does: each connection goes to the next of
 * them that takes it. Gives its port and what stops it.
 */
export async function startBalancer(targets: () => number[]) {
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.once("close", () => open.delete(client));
    client.on("error", () => client.destroy());
    const ports = targets();
    turn += 1;
    join(client, [...ports.slice(turn % ports.length), ...ports.slice(0, turn % ports.length)]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function join(client: Socket, [port, ...others]: number[]): void {
  if (port === undefined) return void client.destroy();
  const server = dial(port, "127.0.0.1");
  let isThrough = false;
  server.once("connect", () => {
    isThrough = true;
    client.pipe(server).pipe(client);
  });
  server.once("error", () => (isThrough ? client.destroy() : join(client, others)));
  server.once("close", () => isThrough && client.destroy());
  client.once("close", () => server.destroy());
}
