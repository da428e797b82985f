import { CheckYourEmail } from "@/app/_security/letters/check-your-email";

/** The same for every address, with an account or without. */
export default function LinkSent() {
  return (
    <CheckYourEmail span="10 minutes" again="/account/sign-in/link">
      We have sent an email to the address you gave. Follow the link in it to sign in.
    </CheckYourEmail>
  );
}
