/** Who is signed in, and the way out: a form, because signing out changes something. */
export function SignOut({ who }: { who: string }) {
  return (
    <div className="lgo-signed-in">
      <span>{who}</span>
      <form action="/account/sign-out" method="post">
        <button type="submit" className="lgo-link-button">
          Sign out
        </button>
      </form>
    </div>
  );
}
