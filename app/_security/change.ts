/** What is changed by whoever shows that the account is theirs: the last part of its page's path. */
export const changes = ["password", "email"] as const;
export type Change = (typeof changes)[number];
