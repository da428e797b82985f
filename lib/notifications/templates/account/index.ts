import { addressChangeAsked, addressChanged } from "./address-changed";
import { addressUndone } from "./address-undone";
import { addressTaken, changeAddress } from "./change-address";
import { accountClosed } from "./closed";
import { accountExists } from "./exists";
import { copyReady, erasureAsked, erasureDone } from "./my-data";
import { newPassword } from "./new-password";
import { newSignIn } from "./new-sign-in";
import { accountNone } from "./none";
import { passwordChanged } from "./password-changed";
import { accountRegister } from "./register";
import { signInLink } from "./sign-in-link";

/** Letters about an account: from the platform, whatever councils its owner has to do with. */
export const accountTemplates = {
  "account-register": accountRegister,
  "account-exists": accountExists,
  "account-none": accountNone,
  "account-sign-in-link": signInLink,
  "account-new-password": newPassword,
  "account-password-changed": passwordChanged,
  "account-new-sign-in": newSignIn,
  "account-change-address": changeAddress,
  "account-address-taken": addressTaken,
  "account-address-change-asked": addressChangeAsked,
  "account-address-changed": addressChanged,
  "account-address-undone": addressUndone,
  "account-closed": accountClosed,
  "account-copy-ready": copyReady,
  "account-erasure-asked": erasureAsked,
  "account-erasure-done": erasureDone,
};
