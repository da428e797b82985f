import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  financeRoleAt,
  financeScopeFor,
  mayActFor,
  roleAt,
  type Staff,
  staffRoles,
  staffScopeFor,
  workplacesOf,
} from "@/lib/identity";
import { newId } from "@/lib/platform";

const [kent, rotherham] = [newId(), newId()];

const person = () => ({ id: newId(), name: "Ada Officer", sessionId: newId(), isFresh: true });

function staffWith(...roles: Staff["roles"]): Staff {
  return { ...person(), roles, finance: [] };
}

describe("mayActFor", () => {
  it("lets a role do what each role below it may, and nothing above", () => {
    const rank = { officer: 1, manager: 2, administrator: 3 };
    const anyRole = fc.constantFrom(...staffRoles);
    fc.assert(
      fc.property(anyRole, anyRole, (role, least) => {
        const staff = staffWith({ councilId: kent, role, services: [] });
        expect(mayActFor(staff, kent, least)).toBe(rank[role] >= rank[least]);
      }),
    );
  });

  it("goes by the role at that council alone", () => {
    const staff = staffWith(
      { councilId: kent, role: "officer", services: [] },
      { councilId: rotherham, role: "administrator", services: [] },
    );
    expect(mayActFor(staff, kent, "manager")).toBe(false);
    expect(mayActFor(staff, newId())).toBe(false);
    expect(roleAt(staff, rotherham)).toBe("administrator");
  });
});

describe("staffScopeFor", () => {
  it("speaks for the person, in their role, at their council", () => {
    const staff = staffWith({ councilId: kent, role: "manager", services: [] });
    expect(staffScopeFor(staff, kent)).toEqual({
      kind: "staff",
      staffId: staff.id,
      councilId: kent,
      role: "manager",
      services: [],
    });
  });

  it("gives an officer of one council none for another", () => {
    expect(
      staffScopeFor(staffWith({ councilId: kent, role: "officer", services: [] }), rotherham),
    ).toBeNull();
    expect(staffScopeFor(staffWith(), kent)).toBeNull();
  });
});

describe("financeScopeFor", () => {
  const keeping = (...finance: Staff["finance"]): Staff => ({ ...person(), roles: [], finance });

  it("speaks for the person, in what they do with the money, at that council alone", () => {
    const staff = keeping({ councilId: kent, role: "cashier" });
    const scope = { kind: "finance", staffId: staff.id, councilId: kent, role: "cashier" };
    expect(financeScopeFor(staff, kent)).toEqual(scope);
    expect(financeScopeFor(staff, rotherham)).toBeNull();
    expect(financeRoleAt(staff, rotherham)).toBeNull();
  });

  it("is apart from the rank of an officer: neither gives the other", () => {
    const administrator = staffWith({ councilId: kent, role: "administrator", services: [] });
    expect(financeScopeFor(administrator, kent)).toBeNull();
    const manager = keeping({ councilId: kent, role: "finance-manager" });
    expect(staffScopeFor(manager, kent)).toBeNull();
    expect(mayActFor(manager, kent)).toBe(false);
    expect(workplacesOf(manager)).toEqual([kent]);
  });
});
