/** What a layout shows of a council. */
export type CouncilBrand = {
  name: string;
  shortName: string;
  slug: string;
  /** Set in place of the name in the header. */
  wordmark?: string;
  /** Same-origin address of the logo; the council's name is its text. */
  logoUrl?: string;
  contact?: { phone?: string; email?: string; address?: string; website?: string };
};
