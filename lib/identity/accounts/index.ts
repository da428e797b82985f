import type { AccountKind } from "../schema";
import type { Accounts } from "./accounts";
import { residents } from "./residents";
import { staff } from "./staff";

export type { Account, Accounts, Method, Owner, OwnSession } from "./accounts";

const kinds: Record<AccountKind, Accounts> = { resident: residents, staff };

/** The accounts of a kind. */
export function accountsOf(kind: AccountKind): Accounts {
  return kinds[kind];
}
