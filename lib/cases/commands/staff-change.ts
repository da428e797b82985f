/** Which case an officer changes, and the revision they saw: the second to save is told what changed. */
export interface StaffChange {
  caseId: string;
  revision: number;
}
