<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Issues</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>device</name>
    <message numerus="yes">
        <source>ICCID, %n digits</source>
        <translation>
            <numerusform>ICCID, %n digit</numerusform>
            <numerusform>ICCID, %n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>find</name>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lifeline</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::ArrivedPart</name>
    <message numerus="yes">
        <source>%n of %1 elements were not taken.</source>
        <translation>
            <numerusform>%n of %1 elements was not taken.</numerusform>
            <numerusform>%n of %1 elements were not taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::AskLookStrip</name>
    <message numerus="yes">
        <source>%n possible duplicates were not looked at.</source>
        <translation>
            <numerusform>%n possible duplicate was not looked at.</numerusform>
            <numerusform>%n possible duplicates were not looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at them</source>
        <comment>%n persons</comment>
        <translation>
            <numerusform>Look at it</numerusform>
            <numerusform>Look at them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::CloseDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tabs have changes that were not sent.</source>
        <translation>
            <numerusform>%n tab has changes that were not sent.</numerusform>
            <numerusform>%n tabs have changes that were not sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::CustomerPage</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::DuplicatesPanel</name>
    <message numerus="yes">
        <source>%n persons</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n locations</source>
        <translation>
            <numerusform>%n location</numerusform>
            <numerusform>%n locations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::KeptFields</name>
    <message numerus="yes">
        <source>%n fields of this draft are from another version of Lineside and are kept as they are.</source>
        <translation>
            <numerusform>%n field of this draft is from another version of Lineside and is kept as it is.</numerusform>
            <numerusform>%n fields of this draft are from another version of Lineside and are kept as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::LookupBar</name>
    <message numerus="yes">
        <source>%1, %n uncertain</source>
        <translation>
            <numerusform>%1, %n uncertain</numerusform>
            <numerusform>%1, %n uncertain</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::OrderPage</name>
    <message numerus="yes">
        <source>%n matches not looked at</source>
        <translation>
            <numerusform>%n match not looked at</numerusform>
            <numerusform>%n matches not looked at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::OutcomeModel</name>
    <message numerus="yes">
        <source>%1 of %n changes are at the service.</source>
        <translation>
            <numerusform>%1 of %n changes are at the service.</numerusform>
            <numerusform>%1 of %n changes are at the service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are there in another form.</source>
        <translation>
            <numerusform>%n is there in another form.</numerusform>
            <numerusform>%n are there in another form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It kept as they were: %1.</source>
        <comment>%n elements</comment>
        <translation>
            <numerusform>It kept %1 as it was.</numerusform>
            <numerusform>It kept as they were: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::ReviewDialog</name>
    <message numerus="yes">
        <source>%n changes are not at the service.</source>
        <translation>
            <numerusform>%n change is not at the service.</numerusform>
            <numerusform>%n changes are not at the service.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes can&apos;t be seen there.</source>
        <translation>
            <numerusform>%n change can&apos;t be seen there.</numerusform>
            <numerusform>%n changes can&apos;t be seen there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n changes</source>
        <translation>
            <numerusform>Send %n change</numerusform>
            <numerusform>Send %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n choices are still open.</source>
        <translation>
            <numerusform>%n choice is still open.</numerusform>
            <numerusform>%n choices are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::ReviewPanel</name>
    <message numerus="yes">
        <source>%n things changed at the service since you opened it</source>
        <translation>
            <numerusform>%n thing changed at the service since you opened it</numerusform>
            <numerusform>%n things changed at the service since you opened it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things changed at the service since %1</source>
        <translation>
            <numerusform>%n thing changed at the service since %1</numerusform>
            <numerusform>%n things changed at the service since %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::SendingDialog</name>
    <message numerus="yes">
        <source>%n changes are on their way to the service.</source>
        <translation>
            <numerusform>%n change is on its way to the service.</numerusform>
            <numerusform>%n changes are on their way to the service.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lineside::VerifyRow</name>
    <message numerus="yes">
        <source>No match, %n tries left</source>
        <translation>
            <numerusform>No match, %n try left</numerusform>
            <numerusform>No match, %n tries left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lookup</name>
    <message numerus="yes">
        <source>No number has %n digit(s): a phone number has 10, an IMEI 15, a SIM 18 to 22.</source>
        <translation>
            <numerusform>No number has one digit: a phone number has 10, an IMEI 15, a SIM 18 to 22.</numerusform>
            <numerusform>No number has %n digits: a phone number has 10, an IMEI 15, a SIM 18 to 22.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>uncertain</name>
    <message numerus="yes">
        <source>Asked at %1: %n customers may be the new one.</source>
        <translation>
            <numerusform>Asked at %1: %n customer may be the new one.</numerusform>
            <numerusform>Asked at %1: %n customers may be the new one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>values</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
