/* @web/test-runner snapshot v1 */
export const snapshots = {};

snapshots["application-review NewProduct"] = 
`status "" atomic=true live="polite" relevant="additions text"`;
/* end snapshot application-review NewProduct */

snapshots["asset-picker Chosen"] = 
`StaticText "Application Asset"`;
/* end snapshot asset-picker Chosen */

snapshots["attribute-editor Selected"] = 
`region "Generate Product Attribute-based SKUs"
  StaticText "1"
  StaticText "Select attributes"
  StaticText "2"
  StaticText "Set values"
  StaticText "3"
  StaticText "Confirm SKUs"
  heading "Step 1 of 3: Select attributes" level=3
  StaticText "Quantity attributes (at most 1)"
  StaticText "What customers buy a number of, such as users. You then set prices by quantity."
  checkbox "Users" checked=true
  StaticText "Users"
  checkbox "Person-Days" checked=false description="You can select 1 quantity attribute; deselect it first." disabled=true
  StaticText "Person-Days"
  StaticText "You can select 1 quantity attribute; deselect it first."
  status "" atomic=true live="polite" relevant="additions text"
  StaticText "Enumeration attributes (up to 5)"
  StaticText "What customers choose from, such as a software version. Every combination of values becomes an SKU."
  checkbox "Software Version" checked=true
  StaticText "Software Version"
  checkbox "Hosting" checked=false description="Where it runs"
  StaticText "Hosting"
  StaticText "Where it runs"
  checkbox "Support" checked=false
  StaticText "Support"
  checkbox "Region" checked=false
  StaticText "Region"
  checkbox "Language" checked=false
  StaticText "Language"
  checkbox "Lizenzumfang je Tochtergesellschaft einschließlich Wartung" checked=false description="MODULE"
  StaticText "Lizenzumfang je Tochtergesellschaft einschließlich Wartung"
  StaticText "MODULE"
  status "" atomic=true live="polite" relevant="additions text"
  button "New attribute"
  status "" atomic=true live="polite" relevant="additions text"
  button "Cancel"
  button "Next"`;
/* end snapshot attribute-editor Selected */

snapshots["attribute-editor Values"] = 
`region "Generate Product Attribute-based SKUs"
  StaticText "1"
  StaticText "Select attributes"
  StaticText "2"
  StaticText "Set values"
  StaticText "3"
  StaticText "Confirm SKUs"
  heading "Step 2 of 3: Set values" level=3
  StaticText "Attribute Name"
  textbox "Attribute Name" multiline=false readonly=false required=false value="Software Version"
  generic "" atomic=false live="polite" relevant="additions text"
  StaticText "Enumeration"
  button "Move Basic" description="Move Basic" haspopup="menu"
  StaticText "Value 1"
  textbox "Value 1" multiline=false readonly=false required=false value="Basic"
  generic "" atomic=false live="polite" relevant="additions text"
  button "Remove Basic" description="Remove Basic"
  button "Move Enterprise" description="Move Enterprise" haspopup="menu"
  StaticText "Value 2"
  textbox "Value 2" multiline=false readonly=false required=false value="Enterprise"
  generic "" atomic=false live="polite" relevant="additions text"
  button "Remove Enterprise" description="Remove Enterprise"
  button "Move Professional" description="Move Professional" haspopup="menu"
  StaticText "Value 3"
  textbox "Value 3" multiline=false readonly=false required=false value="Professional"
  generic "" atomic=false live="polite" relevant="additions text"
  button "Remove Professional" description="Remove Professional"
  StaticText "Value 4"
  textbox "Value 4" multiline=false readonly=false required=false
  generic "" atomic=false live="polite" relevant="additions text"
  StaticText "Press Enter for the next value, Alt with an arrow key to move one. A pasted list becomes one value per line."
  button "Add Value" description="3 of 10"
  StaticText "3 of 10"
  generic "" atomic=false live="polite" relevant="additions text"
  status "" atomic=true live="polite" relevant="additions text"
  generic "" atomic=false live="polite" relevant="additions text"
  StaticText "Attribute Name"
  textbox "Attribute Name" multiline=false readonly=false required=false value="Users"
  generic "" atomic=false live="polite" relevant="additions text"
  StaticText "Quantity"
  StaticText "Min."
  textbox "Min." multiline=false readonly=false required=false value="5"
  generic "" atomic=false live="polite" relevant="additions text"
  StaticText "Max."
  textbox "Max." multiline=false readonly=false required=false value="1000"
  generic "" atomic=false live="polite" relevant="additions text"
  StaticText "Step"
  textbox "Step" multiline=false readonly=false required=false value="5"
  generic "" atomic=false live="polite" relevant="additions text"
  generic "" atomic=false live="polite" relevant="additions text"
  status "" atomic=true live="polite" relevant="additions text"
    StaticText "5, 10, 15 … 1,000: 200 quantities"
  generic "" atomic=false live="polite" relevant="additions text"
  status "" atomic=true live="polite" relevant="additions text"
    StaticText "3 of 100 SKUs"
  button "Cancel"
  button "Back"
  button "Next"`;
/* end snapshot attribute-editor Values */

snapshots["attribute-editor Matrix"] = 
`region "Generate Product Attribute-based SKUs"
  StaticText "1"
  StaticText "Select attributes"
  StaticText "2"
  StaticText "Set values"
  StaticText "3"
  StaticText "Confirm SKUs"
  heading "Step 3 of 3: Confirm SKUs" level=3
  StaticText "12 SKUs"
  StaticText "12 new"
  StaticText "Clear the box of a combination that you don’t sell. Only SKUs on sale need prices."
  region "Software Version by Hosting"
    StaticText "Cloud"
    StaticText "Own"
    StaticText "Mixed"
    StaticText "Edge"
    StaticText "Basic"
    checkbox "On sale: Basic · Cloud" checked=true description="New"
    checkbox "On sale: Basic · Own" checked=true description="New"
    checkbox "On sale: Basic · Mixed" checked=true description="New"
    checkbox "On sale: Basic · Edge" checked=true description="New"
    StaticText "Enterprise"
    checkbox "On sale: Enterprise · Cloud" checked=true description="New"
    checkbox "On sale: Enterprise · Own" checked=true description="New"
    checkbox "On sale: Enterprise · Mixed" checked=true description="New"
    checkbox "On sale: Enterprise · Edge" checked=true description="New"
    StaticText "Professional"
    checkbox "On sale: Professional · Cloud" checked=true description="New"
    checkbox "On sale: Professional · Own" checked=true description="New"
    checkbox "On sale: Professional · Mixed" checked=true description="New"
    checkbox "On sale: Professional · Edge" checked=true description="New"
  status "" atomic=true live="polite" relevant="additions text"
    StaticText "12 of 100 SKUs"
    StaticText "3 × 4"
  button "Cancel"
  button "Back"
  button "Generate SKU"`;
/* end snapshot attribute-editor Matrix */

snapshots["attribute-library Filled"] = 
`status "" atomic=true live="polite" relevant="additions text"`;
/* end snapshot attribute-library Filled */

snapshots["delivery-info Filled"] = 
`StaticText "Service Flow Template"`;
/* end snapshot delivery-info Filled */

snapshots["enum-values Filled"] = 
`button "Move Basic" description="Move Basic" haspopup="menu"`;
/* end snapshot enum-values Filled */

snapshots["issue-summary ErrorsAndWarnings"] = 
`heading "Before you submit" level=2`;
/* end snapshot issue-summary ErrorsAndWarnings */

snapshots["price-grid PerModel"] = 
`StaticText "Prices"`;
/* end snapshot price-grid PerModel */

snapshots["quantity-range Filled"] = 
`StaticText "Min."`;
/* end snapshot quantity-range Filled */

snapshots["release-form Filled"] = 
`heading "Cashier Cloud" level=2`;
/* end snapshot release-form Filled */

snapshots["spec-preview Standard"] = 
`heading "Standard" level=2`;
/* end snapshot spec-preview Standard */

snapshots["tier-editor Volume"] = 
`radio "Linear pricing" checked=false description="The quantity times one unit price."`;
/* end snapshot tier-editor Volume */

snapshots["tier-inspector Volume"] = 
`StaticText "Volume pricing"`;
/* end snapshot tier-inspector Volume */

snapshots["trial-toggle On"] = 
`checkbox "Trial" checked=true`;
/* end snapshot trial-toggle On */

snapshots["application-list EveryStatus"] = 
`status "" atomic=true live="polite" relevant="additions text"`;
/* end snapshot application-list EveryStatus */

snapshots["draft-list Drafts"] = 
`status "" atomic=true live="polite" relevant="additions text"`;
/* end snapshot draft-list Drafts */

