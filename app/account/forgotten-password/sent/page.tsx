import { CheckYourEmail } from "../../check-your-email";

/** The same for every address, with an account or without. */
export default function PasswordLinkSent() {
  return (
    <CheckYourEmail span="1 hour" again="/account/forgotten-password">
      We have sent an email to the address you gave. Follow the link in it to set a new password.
    </CheckYourEmail>
  );
}
