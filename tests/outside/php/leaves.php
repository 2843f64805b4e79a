<?php
declare(strict_types=1);

/** The values of a tree of arrays and objects: [[path, value], ...]. A group without anything is an empty value. */
function leaves(mixed $value, string $path = ''): array
{
    if (!is_array($value) && !is_object($value))
        return [[$path, $value]];
    $all = [];
    foreach ((array)$value as $name => $below)
        array_push($all, ...leaves($below, is_int($name) ? $path : ltrim("$path/$name", '/')));
    return $all === [] ? [[$path, '']] : $all;
}

/** The same of XML as it came over the wire, below the element of that name. Knows no schema and no client. */
function rawLeaves(string $xml, string $below): array
{
    preg_match_all('~<(/?)(?:[\w.-]+:)?([\w.-]+)[^<>]*?(/?)>([^<]*)~', $xml, $tags, PREG_SET_ORDER);
    $levels = $all = [];
    $text = null;
    $close = function () use (&$levels, &$all, &$text, $below) {
        $at = array_search($below, $levels, true);
        if ($at !== false && $text !== null && count($levels) > $at + 1)
            $all[] = [implode('/', array_slice($levels, $at + 1)), html_entity_decode($text, ENT_QUOTES | ENT_XML1)];
        array_pop($levels);
        $text = null;
    };
    foreach ($tags as [, $end, $name, $empty, $behind]) {
        if ($end) {
            $close();
            continue;
        }
        $levels[] = $name;
        $text = $empty ? '' : $behind;
        if ($empty)
            $close();
    }
    return $all;
}

/** Whether a client's value means what stands on the wire. */
function isSame(string $wire, mixed $value): bool
{
    return match (true) {
        is_bool($value) => $wire === ($value ? 'true' : 'false'),
        is_int($value), is_float($value) => (float)$wire === (float)$value,
        default => str_replace("\r\n", "\n", $wire) === str_replace("\r\n", "\n", (string)$value),
    };
}

/** [[path, value], ...] as path => values. */
function byPath(array $leaves): array
{
    $all = [];
    foreach ($leaves as [$path, $value])
        $all[$path][] = $value;
    return $all;
}
