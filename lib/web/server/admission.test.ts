import { expect, test } from "vitest";
import { type Arrival, admit } from "./admission";

const home = new URL("http://localhost:3000");

function arrival(changes: Partial<Arrival> = {}): Arrival {
  return {
    method: "GET",
    area: "plain",
    path: "/kent",
    query: "",
    host: "localhost:3000",
    origin: undefined,
    contentLength: undefined,
    transferEncoding: undefined,
    ...changes,
  };
}

const post = (changes: Partial<Arrival>) =>
  arrival({ method: "POST", origin: home.origin, contentLength: "100", ...changes });

test("a page and a form of ours go in", () => {
  expect(admit(arrival(), home)).toEqual({ go: "in" });
  expect(admit(post({}), home)).toEqual({ go: "in" });
});

test.each<[string, Arrival, number, string]>([
  ["a post from another site", post({ origin: "https://evil.example" }), 403, "forbidden"],
  ["a body of unstated length", post({ transferEncoding: "chunked" }), 411, "error"],
  ["a body over 32 MB", post({ contentLength: "33554433" }), 413, "too-large"],
  ["a page asked for by DELETE", post({ method: "DELETE" }), 405, "not-found"],
  ["a stylesheet asked for by POST", post({ area: "asset" }), 405, "not-found"],
  ["a problem's page", arrival({ path: "/kent/problem/error" }), 404, "not-found"],
])("turns away %s", (_what, request, status, kind) => {
  expect(admit(request, home)).toEqual({ go: "away", status, kind });
});

test("a body of 32 MB goes in", () => {
  expect(admit(post({ contentLength: "33554432" }), home)).toEqual({ go: "in" });
});

test("leads to the one address a page has, with its query", () => {
  expect(admit(arrival({ path: "/Kent/", query: "?a=1" }), home)).toEqual({
    go: "elsewhere",
    status: 308,
    location: "/kent?a=1",
  });
});

test("leads from one name of this machine to the one that forms are taken from", () => {
  expect(admit(arrival({ host: "127.0.0.1:3000" }), home)).toMatchObject({
    status: 307,
    location: "http://localhost:3000/kent",
  });
  expect(admit(arrival({ host: "127.0.0.1:3000", area: "api" }), home)).toEqual({ go: "in" });
});

test("lets in who comes by another port: a balancer, and Next when it asks its own server", () => {
  expect(admit(arrival({ host: "localhost:3001" }), home)).toEqual({ go: "in" });
  expect(admit(arrival({ host: "127.0.0.1:3001" }), home)).toEqual({ go: "in" });
});

test("never leads on where a proxy has changed the host", () => {
  const live = new URL("https://local.example");
  expect(admit(arrival({ host: "127.0.0.1:3000" }), live)).toEqual({ go: "in" });
  expect(admit(arrival({ host: "web:3000" }), home)).toEqual({ go: "in" });
});
