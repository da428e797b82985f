/** Who a letter is from, and how to reach them. */
export interface Sender {
  name: string;
  phone: string | null;
  email: string | null;
  /** Their site, from the first "/" on. */
  path: string;
}
