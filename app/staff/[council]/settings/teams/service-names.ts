import { serviceByKey } from "@/lib/catalogue";

/** The services that go to a team, in words. */
export function serviceNames(services: { service: string }[]): string {
  const names = services.flatMap(({ service }) => serviceByKey(service)?.name ?? []);
  return names.join(", ") || "No services go to it";
}
