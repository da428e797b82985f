import { z } from "zod";

/** How somebody wants to hear from councils. */
export const contactWays = ["email", "text", "post"] as const;
export type ContactWay = (typeof contactWays)[number];

/**
 * The ways that are open to choose. Nothing here carries text messages yet.
 */
export const openContactWays: readonly ContactWay[] = contactWays.filter((way) => way !== "text");

/** Languages that councils are asked for most (BCP 47), each in its own name too. */
export const languages = {
  en: "English",
  ar: "Arabic (العربية)",
  bn: "Bengali (বাংলা)",
  bfi: "British Sign Language (BSL)",
  yue: "Cantonese (廣東話)",
  fr: "French (Français)",
  gu: "Gujarati (ગુજરાતી)",
  it: "Italian (Italiano)",
  ku: "Kurdish (Kurdî)",
  lt: "Lithuanian (Lietuvių)",
  fa: "Persian (فارسی)",
  pl: "Polish (Polski)",
  pt: "Portuguese (Português)",
  pa: "Punjabi (ਪੰਜਾਬੀ)",
  ro: "Romanian (Română)",
  so: "Somali (Soomaali)",
  es: "Spanish (Español)",
  ta: "Tamil (தமிழ்)",
  tr: "Turkish (Türkçe)",
  uk: "Ukrainian (Українська)",
  ur: "Urdu (اردو)",
  cy: "Welsh (Cymraeg)",
} as const;
export type Language = keyof typeof languages;

/** The letters that somebody may do without. What must come has no name here, so it always comes. */
export const noticeKinds = ["progress", "messages", "followed"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Which letters they want. Without a word on one it comes. */
export const noticesSchema = z.object({
  /** Work on something they reported has begun, or it was passed on. */
  progress: z.boolean().default(true),
  /** What a council writes to them goes by e-mail too; it stands in their account either way. */
  messages: z.boolean().default(true),
  /** News of reports that they follow. */
  followed: z.boolean().default(true),
});
export type Notices = z.infer<typeof noticesSchema>;

/** How many homes an account holds, former ones among them. */
export const maxHomes = 20;
