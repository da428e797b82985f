import { CheckYourEmail } from "@/app/_security/letters/check-your-email";

/** The same for every address, with an account or without. */
export default function RegisterSent() {
  return (
    <CheckYourEmail span="24 hours" again="/account/register">
      We have sent an email to the address you gave. Follow the link in it to create your account.
    </CheckYourEmail>
  );
}
