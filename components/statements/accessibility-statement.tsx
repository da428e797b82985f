import type { CouncilBrand } from "@/components/layout";
import { platformName } from "@/components/layout";
import { ContactList } from "./contact-list";
import { Bullets, Heading, Link, Text } from "./prose";
import { Statement } from "./statement";

/**
 * After the model accessibility statement that the Public Sector Bodies (Websites and Mobile
 * Applications) (No. 2) Accessibility Regulations 2018 ask every public body to publish.
 */
export function AccessibilityStatement({ council }: { council?: CouncilBrand }) {
  const name = council?.name ?? platformName;
  return (
    <Statement title={`Accessibility statement for ${name}`} updated="23 November 2026">
      <Text>
        This statement is about the pages that begin with this address
        {council ? `, /${council.slug}, on ${platformName}` : ""}. We want as many people as
        possible to be able to use them. You should be able to:
      </Text>
      <Bullets
        items={[
          "zoom in up to 400% without text running off the screen",
          "use every page with a keyboard or speech recognition software alone",
          "listen to every page with a screen reader",
          "change colours, contrast and fonts with your device’s settings",
          "use every service with scripting (JavaScript) turned off",
        ]}
      />
      <Text>We have also written the text to be as simple to understand as we can.</Text>
      <Text>
        <Link href="https://mcmw.abilitynet.org.uk/">AbilityNet</Link> has advice on making your
        device easier to use if you have a disability.
      </Text>

      <Heading>How accessible these pages are</Heading>
      <Text>We know that some parts are not fully accessible:</Text>
      <Bullets items={KNOWN} />

      <Heading>Tell us about a problem, or ask for another format</Heading>
      <Text>
        If you find a problem that is not listed here, or need information in large print, easy
        read, audio or braille, contact us. Say which page it is on and what you use to read it.
      </Text>
      <ContactList council={council} />

      <Heading>If you are not happy with our answer</Heading>
      <Text>
        The Equality and Human Rights Commission enforces the accessibility regulations. If you are
        not happy with how we respond, contact the{" "}
        <Link href="https://www.equalityadvisoryservice.com/">
          Equality Advisory and Support Service
        </Link>
        .
      </Text>

      <Heading>Technical information</Heading>
      <Text>
        {name} is committed to making its website accessible, as the Public Sector Bodies (Websites
        and Mobile Applications) (No. 2) Accessibility Regulations 2018 require.
      </Text>
      <Text>
        This website is partially compliant with the{" "}
        <Link href="https://www.w3.org/TR/WCAG22/">
          Web Content Accessibility Guidelines version 2.2
        </Link>{" "}
        AA standard, because of what is listed above.
      </Text>

      <Heading>How we test</Heading>
      <Text>
        Before each change goes live, automatic checks run on the pages of each service in a real
        browser, with scripting on and off. Automatic checks find only some problems. These pages
        have not yet been audited by an independent body or tested with disabled people, and we will
        update this statement when they have been.
      </Text>
    </Statement>
  );
}

const KNOWN = [
  "photos sent in by residents are published with a general description, such as “Photo 1”, that does not say what they show (WCAG 2.2 success criterion 1.1.1, non-text content)",
  "the map on the page that asks where a problem is cannot be used fully with a keyboard or a screen reader; you can type a postcode and a place instead",
  "text written by residents may not be in plain English or may have spelling mistakes that make it harder to listen to",
];
