import { useQuery } from "@tanstack/react-query";
import { presence } from "./queries";
import type { Role } from "./types";

/** What there is to be allowed; the server refuses what the page does not show. */
export type Access = "WORK" | "TRADE";

const ROLES: Record<Access, readonly Role[]> = {
  WORK: ["ADMIN", "TRADER", "AGENT"],
  TRADE: ["ADMIN", "TRADER"],
};

/** Whether the role of who is signed in allows it. */
export function useMay(access: Access): boolean {
  const role = useQuery({ ...presence, enabled: false }).data?.session?.role;
  return role !== undefined && ROLES[access].includes(role);
}
